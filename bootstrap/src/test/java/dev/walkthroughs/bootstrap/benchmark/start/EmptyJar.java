package dev.walkthroughs.bootstrap.benchmark.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * The packed program without all that is ours: the same loader and layout and the same versions, of whose libraries only
 * those are left that the starters {@code webmvc}, {@code jdbc} and {@code actuator} bring, and the database's driver.
 */
final class EmptyJar {

    private static final Pattern KEPT = Pattern.compile("BOOT-INF/lib/("
            + "spring-(aop|beans|boot|context|core|expression|jdbc|tx|web|webmvc)"
            + "|spring-boot-(actuator|actuator-autoconfigure|autoconfigure|health|http-converter|jackson|jarmode-tools"
            + "|jdbc|micrometer-metrics|micrometer-observation|persistence|servlet|sql|tomcat|transaction|web-server"
            + "|webmvc)"
            + "|HdrHistogram|HikariCP|commons-logging|jackson-(annotations|core|databind)|jakarta\\.annotation-api"
            + "|jspecify|jul-to-slf4j|log4j-(api|to-slf4j)|logback-(classic|core)"
            + "|micrometer-(commons|core|jakarta9|observation)|postgresql|slf4j-api|snakeyaml|tomcat-embed-[a-z]+"
            + ")-[0-9][^/]*\\.jar");

    private static final String CLASS = EmptyProgram.class.getName().replace('.', '/') + ".class";

    private EmptyJar() {}

    /** Makes it of the program's jar. */
    static void make(Path program, Path empty) throws IOException {
        try (JarFile from = new JarFile(program.toFile());
                OutputStream file = Files.newOutputStream(empty);
                JarOutputStream to = new JarOutputStream(file, manifest(from))) {
            List<String> libraries = new ArrayList<>();
            for (JarEntry entry : from.stream().toList()) {
                boolean library = KEPT.matcher(entry.getName()).matches();
                if (library) {
                    libraries.add(entry.getName());
                }
                if (library || isLoader(entry.getName())) {
                    copy(from, entry, to);
                }
            }
            // The loader looks for classes in a folder that is there.
            to.putNextEntry(new ZipEntry("BOOT-INF/classes/"));
            to.putNextEntry(new ZipEntry("BOOT-INF/classes/" + CLASS));
            try (InputStream compiled = EmptyJar.class.getClassLoader().getResourceAsStream(CLASS)) {
                if (compiled == null) {
                    throw new IOException(CLASS + " is not on the class path");
                }
                compiled.transferTo(to);
            }
            to.putNextEntry(new ZipEntry("BOOT-INF/classpath.idx"));
            for (String library : libraries) {
                to.write(("- \"" + library + "\"\n").getBytes(StandardCharsets.UTF_8));
            }
            to.closeEntry();
        }
    }

    private static boolean isLoader(String name) {
        return (name.startsWith("org/springframework/boot/loader/") && name.endsWith(".class"))
                || name.startsWith("META-INF/services/");
    }

    private static Manifest manifest(JarFile from) throws IOException {
        Manifest manifest = new Manifest(from.getManifest());
        manifest.getMainAttributes().putValue("Start-Class", EmptyProgram.class.getName());
        manifest.getMainAttributes().remove(new Attributes.Name("Spring-Boot-Layers-Index"));
        return manifest;
    }

    /** As it is stored: the loader reads libraries where they lie, which must not be compressed. */
    private static void copy(JarFile from, JarEntry entry, JarOutputStream to) throws IOException {
        ZipEntry copied = new ZipEntry(entry.getName());
        copied.setMethod(entry.getMethod());
        if (entry.getMethod() == ZipEntry.STORED) {
            copied.setSize(entry.getSize());
            copied.setCrc(entry.getCrc());
        }
        to.putNextEntry(copied);
        try (InputStream bytes = from.getInputStream(entry)) {
            bytes.transferTo(to);
        }
    }
}
