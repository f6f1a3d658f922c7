// What the charts have in common. In the page it stands in front of report.js, in the same script.
"use strict";
const tools = (() => {
  const MANY = 40;

  // The rows of a figure's table: of each column what programs read, and what people read under its name and "$".
  const rowsOf = (box) => {
    const table = box.closest("figure").querySelector("table");
    const names = [...table.tHead.rows[0].cells].map((head) => head.dataset.column);
    return [...table.tBodies[0].rows].map((row) => {
      const values = {};
      [...row.cells].forEach((cell, i) => {
        const data = cell.querySelector("data");
        const shown = cell.querySelector("data, bdi").textContent;
        values[names[i]] = data ? data.getAttribute("value") : shown;
        values[names[i] + "$"] = shown;
      });
      return values;
    });
  };

  const number = (row, name) => (row[name] === "" ? NaN : +row[name]);
  const label = (row, box) => (box.dataset.number ? row[box.dataset.number] + "  " : "") + (box.dataset.prefix || "") + row[box.dataset.name + "$"];
  const counts = d3.format(",");

  const duration = (seconds) => {
    if (seconds === 0) return "0";
    if (seconds < 60) return seconds + " s";
    if (seconds < 3600) return seconds / 60 + " min";
    return seconds / 3600 + " h";
  };

  // Ticks at whole durations, so that no axis says 33.3 min.
  const durationTicks = (most, room) => {
    const units = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 604800];
    const unit = units.find((each) => most / each <= room) || 604800 * Math.ceil(most / 604800 / room);
    return d3.range(0, most + 0.001, unit);
  };

  const canvas = (box, width, height, what) => {
    const svg = d3.select(box).append("svg")
      .attr("viewBox", [0, 0, width, height]).attr("role", "img")
      .attr("aria-label", what + "; the numbers are in the table");
    return svg;
  };

  const legend = (box, keys) => {
    const p = d3.select(box).append("p").attr("class", "legend");
    keys.forEach(([name, text]) => p.append("span").attr("class", "key-" + name).text(text));
  };

  // Measures without a layout of the page, which is long where there are many walkthroughs.
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "13px " + getComputedStyle(document.body).fontFamily;
  const wide = (text) => pen.measureText(text).width;

  // A text that fits; what is cut is in its title.
  const fit = (node, room) => {
    const text = node.textContent;
    if (wide(text) <= room) return;
    const letters = [...text];
    let low = 0;
    let high = letters.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (wide(letters.slice(0, middle).join("").trimEnd() + "…") <= room) low = middle;
      else high = middle - 1;
    }
    node.textContent = letters.slice(0, low).join("").trimEnd() + "…";
    d3.select(node).append("title").text(text);
  };

  // Where rows of a horizontal chart lie: names beside the bars, or above them where it is narrow.
  const lanes = (svg, rows, box, width, top, names) => {
    const narrow = width < 560;
    const left = narrow ? 0 : Math.min(names, width * 0.34);
    const step = narrow ? 42 : 28;
    const y = (i) => top + i * step + (narrow ? 18 : 3);
    const texts = svg.append("g").selectAll("text").data(rows).join("text")
      .attr("x", 0).attr("y", (row, i) => (narrow ? y(i) - 5 : y(i) + 15))
      .text((row) => label(row, box));
    texts.each(function () { fit(this, narrow ? width : left - 12); });
    return { left, step, y, height: top + rows.length * step + 4, bar: narrow ? 16 : 20 };
  };

  const title = (selection, text) => selection.append("title").text(text);

  return { MANY, rowsOf, number, label, counts, duration, durationTicks, canvas, legend, lanes, title };
})();
