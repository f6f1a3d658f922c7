// Draws each chart from the table that stands with it, so that a chart shows nothing that is not there to read.
(() => {
  const { MANY, rowsOf, number, label, counts, duration, durationTicks, canvas, legend, lanes, title } = tools;

  const profile = (box, rows, width, first, second, what, axis) => {
    const height = 300;
    const margin = { top: 12, right: 14, bottom: 40, left: 62 };
    const svg = canvas(box, width, height, what);
    const x = d3.scaleLinear([+rows[0][box.dataset.number], +rows[rows.length - 1][box.dataset.number]], [margin.left, width - margin.right]);
    const most = d3.max(rows, (row) => Math.max(number(row, first) || 0, number(row, second) || 0)) || 1;
    const y = d3.scaleLinear([0, most], [height - margin.bottom, margin.top]);
    const ticks = axis === "time" ? durationTicks(most, 5) : y.nice().ticks(5).filter(Number.isInteger);
    svg.append("g").attr("class", "grid").attr("transform", `translate(${margin.left},0)`)
      .call(d3.axisLeft(y).tickValues(ticks).tickFormat(axis === "time" ? duration : counts).tickSize(-(width - margin.left - margin.right)).tickPadding(8));
    svg.append("g").attr("class", "grid").attr("transform", `translate(0,${height - margin.bottom})`)
      .call(d3.axisBottom(x).ticks(width / 80).tickSize(0).tickPadding(8));
    svg.append("text").attr("class", "faint").attr("x", width - margin.right).attr("y", height - 4).attr("text-anchor", "end").text("number of the step");
    const area = (name) => d3.area().defined((row) => !Number.isNaN(number(row, name))).curve(d3.curveStepAfter)
      .x((row) => x(+row[box.dataset.number])).y0(y(0)).y1((row) => y(number(row, name)))(rows);
    svg.append("path").attr("class", "outer").attr("d", area(axis === "time" ? second : first));
    svg.append("path").attr("class", "inner").attr("d", area(axis === "time" ? first : second));
  };

  const draw = {
    bars: (box, all, width) => {
      const { outer, inner, rate } = box.dataset;
      const rows = all.slice(0, +(box.dataset.most || Infinity));
      const keys = outer === "reached" ? ["attempts that reached it", "attempts that completed it"] : ["starts", "completions"];
      legend(box, [["outer", keys[0]], ["inner", keys[1]]]);
      if (rows.length > MANY) {
        profile(box, rows, width, outer, inner, "Steps by number");
        return;
      }
      const svg = canvas(box, width, 10, `${keys[0]} and ${keys[1]}`);
      const lane = lanes(svg, rows, box, width, 0, 320);
      const room = 118;
      const x = d3.scaleLinear([0, d3.max(rows, (row) => number(row, outer) || 0) || 1], [lane.left, width - room]);
      const g = svg.append("g").selectAll("g").data(rows).join("g").attr("transform", (row, i) => `translate(0,${lane.y(i)})`);
      g.append("rect").attr("class", "outer").attr("x", lane.left).attr("width", (row) => x(number(row, outer) || 0) - lane.left).attr("height", lane.bar).attr("rx", 2);
      g.append("rect").attr("class", "inner").attr("x", lane.left).attr("width", (row) => x(number(row, inner) || 0) - lane.left).attr("height", lane.bar).attr("rx", 2);
      const text = g.append("text").attr("x", (row) => x(number(row, outer) || 0) + 8).attr("y", lane.bar - 5);
      text.append("tspan").attr("class", "strong").text((row) => (row[outer] === "" ? "0" : row[outer + "$"]));
      text.append("tspan").attr("class", "faint").attr("dx", 6).text((row) => (row[rate] === "" ? "" : row[rate + "$"]));
      svg.attr("viewBox", [0, 0, width, lane.height]);
    },

    lines: (box, all, width) => {
      const { time, first, second, open } = box.dataset;
      // What is not over yet would look like a fall.
      const rows = all.length > 2 && all[all.length - 1][time] === open ? all.slice(0, -1) : all;
      const height = width < 560 ? 220 : 260;
      const margin = { top: 28, right: width < 560 ? 22 : 104, bottom: 28, left: 40 };
      legend(box, [["second", "starts"], ["inner", "completions"]]);
      const svg = canvas(box, width, height, "Starts and completions over time");
      const at = (row) => new Date(row[time] + "T00:00:00Z");
      const ends = d3.extent(rows, at);
      const x = d3.scaleUtc(+ends[0] === +ends[1] ? [d3.utcDay.offset(ends[0], -1), d3.utcDay.offset(ends[0], 1)] : ends, [margin.left, width - margin.right]);
      const y = d3.scaleLinear([0, d3.max(rows, (row) => Math.max(+row[first], +row[second])) || 1], [height - margin.bottom, margin.top]).nice(4);
      svg.append("g").attr("class", "grid").attr("transform", `translate(${margin.left},0)`)
        .call(d3.axisLeft(y).tickValues(y.ticks(4).filter(Number.isInteger)).tickFormat(counts).tickSize(-(width - margin.left - margin.right)).tickPadding(8));
      const every = Math.ceil(rows.length / Math.max(2, Math.floor((width - margin.left - margin.right) / 62)));
      const marked = rows.filter((row, i) => (rows.length - 1 - i) % every === 0).map(at);
      svg.append("g").attr("class", "grid").attr("transform", `translate(0,${height - margin.bottom})`)
        .call(d3.axisBottom(x).tickValues(marked).tickFormat(d3.utcFormat("%-d %b")).tickSize(0).tickPadding(10));
      svg.append("text").attr("class", "faint").attr("x", 0).attr("y", 12).text("attempts");
      [first, second].forEach((name, i) => {
        const line = d3.line().x((row) => x(at(row))).y((row) => y(+row[name]));
        svg.append("path").attr("class", "line-" + (i + 1)).attr("d", line(rows));
        const dots = svg.append("g").selectAll("path").data(rows.length > 90 ? [] : rows).join("path").attr("class", "dot-" + (i + 1))
          .attr("transform", (row) => `translate(${x(at(row))},${y(+row[name])})`)
          .attr("d", d3.symbol(i === 0 ? d3.symbolSquare : d3.symbolCircle, 36));
        title(dots, (row) => `${row[time + "$"]}: ${row[name + "$"]} ${name}`);
      });
      if (width >= 560) {
        const last = rows[rows.length - 1];
        const ys = [y(+last[first]), y(+last[second])];
        if (Math.abs(ys[0] - ys[1]) < 16) {
          const middle = (ys[0] + ys[1]) / 2;
          const up = ys[0] <= ys[1] ? -8 : 8;
          ys[0] = middle + up;
          ys[1] = middle - up;
        }
        // The lower one stays above the axis, and the other above it.
        const low = ys[0] > ys[1] ? 0 : 1;
        ys[low] = Math.min(ys[low], height - margin.bottom);
        ys[1 - low] = Math.min(ys[1 - low], ys[low] - 16);
        [first, second].forEach((name, i) => svg.append("text").attr("class", "label-" + (i + 1))
          .attr("x", width - margin.right + 10).attr("y", ys[i] + 4).text(name));
      }
    },

    ranges: (box, rows, width) => {
      const { from, to } = box.dataset;
      legend(box, [["median", "median"], ["outer", "to p90"]]);
      const most = d3.max(rows, (row) => number(row, to) || 0) || 1;
      if (rows.length > MANY) {
        profile(box, rows, width, from, to, "Time on steps by number", "time");
        return;
      }
      const svg = canvas(box, width, 10, "Time on each step");
      const top = 22;
      const lane = lanes(svg, rows, box, width, top, 320);
      const x = d3.scaleLinear([0, most], [lane.left + 4, width - 112]);
      const ticks = durationTicks(most, Math.max(3, Math.floor((width - lane.left - 112) / 90)));
      svg.insert("g", "g").attr("class", "grid").attr("transform", `translate(0,${top - 4})`)
        .call(d3.axisTop(x).tickValues(ticks).tickFormat(duration).tickSize(-(lane.height - top)).tickPadding(6));
      const g = svg.append("g").selectAll("g").data(rows).join("g").attr("transform", (row, i) => `translate(0,${lane.y(i) + lane.bar / 2})`);
      const known = g.filter((row) => row[from] !== "");
      known.append("line").attr("class", "reach").attr("x1", (row) => x(number(row, from))).attr("x2", (row) => x(number(row, to)));
      title(known.append("circle").attr("class", "median").attr("cx", (row) => x(number(row, from))).attr("r", 5.5), (row) => `median ${row[from + "$"]}, p90 ${row[to + "$"]}`);
      known.append("text").attr("class", "strong").attr("x", (row) => x(number(row, to)) + 12).attr("y", 4.5).text((row) => row[from + "$"]);
      svg.attr("viewBox", [0, 0, width, lane.height]);
    },

    pairs: (box, rows, width) => {
      const { rate, of, seconds } = box.dataset;
      const narrow = width < 560;
      const top = 22;
      const svg = canvas(box, width, 10, "Completion rate and median time");
      const lane = lanes(svg, rows, box, width, narrow ? 0 : top, 230);
      const space = width - lane.left;
      const right = narrow ? width : lane.left + space * 0.56;
      const x = d3.scaleLinear([0, 1], [lane.left, right - 118]);
      const g = svg.append("g").selectAll("g").data(rows).join("g").attr("transform", (row, i) => `translate(0,${lane.y(i)})`);
      g.append("rect").attr("class", "track").attr("x", lane.left).attr("width", x(1) - lane.left).attr("height", lane.bar).attr("rx", 2);
      g.append("rect").attr("class", "inner").attr("x", lane.left).attr("width", (row) => x(number(row, rate) || 0) - lane.left).attr("height", lane.bar).attr("rx", 2);
      const text = g.append("text").attr("x", x(1) + 8).attr("y", lane.bar - 5);
      text.append("tspan").attr("class", "strong").text((row) => row[rate + "$"]);
      text.append("tspan").attr("class", "faint").attr("dx", 6).text((row) => "of " + row[of + "$"]);
      if (!narrow) {
        const t = d3.scaleLinear([0, d3.max(rows, (row) => number(row, seconds) || 0) || 1], [right + 8, width - 96]);
        const known = g.filter((row) => row[seconds] !== "");
        known.append("line").attr("class", "base").attr("x1", t(0)).attr("x2", (row) => t(number(row, seconds))).attr("y1", lane.bar / 2).attr("y2", lane.bar / 2);
        known.append("circle").attr("class", "median").attr("cx", (row) => t(number(row, seconds))).attr("cy", lane.bar / 2).attr("r", 5.5);
        known.append("text").attr("class", "strong").attr("x", (row) => t(number(row, seconds)) + 12).attr("y", lane.bar - 5).text((row) => row[seconds + "$"]);
        svg.append("text").attr("class", "faint").attr("x", lane.left).attr("y", 12).text("completion rate, 0 to 100%");
        svg.append("text").attr("class", "faint").attr("x", right + 8).attr("y", 12).text("median time");
      }
      svg.attr("viewBox", [0, 0, width, lane.height]);
    },
  };

  const drawn = new Map();
  const redraw = (box, width) => {
    if (drawn.get(box) === width) return;
    drawn.set(box, width);
    box.replaceChildren();
    const rows = rowsOf(box);
    if (rows.length > 0) draw[box.dataset.kind](box, rows, width);
  };

  const boxes = [...document.querySelectorAll(".chart")];
  // An empty box takes no room; its figure tells how wide it will be.
  const width = (box) => Math.max(280, Math.floor(box.closest("figure").getBoundingClientRect().width));
  const all = () => {
    const widths = boxes.map(width);
    boxes.forEach((box, i) => redraw(box, widths[i]));
  };
  all();
  addEventListener("resize", all);
  addEventListener("beforeprint", () => boxes.forEach((box) => redraw(box, 860)));
  addEventListener("afterprint", all);
})();
