/** The shapes tools take and answer in: JSON Schemas, arguments that fit them, and documents written by them. */
@NullMarked
package dev.walkthroughs.mcp.schema;

import org.jspecify.annotations.NullMarked;
