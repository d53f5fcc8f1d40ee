/**
 * The script of the overview page. Plain JavaScript in one string, because the page is one file; it builds elements and
 * sets their text, never markup, so that no name of a user's can become code.
 */
export const OVERVIEW_SCRIPT = String.raw`
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const LABELS = { error: "错误", warning: "警告", info: "提示" };
  const MOST_PRINTED = 2000;
  const STATUS = { ok: "已核对", unreadable: "无法读取", "no-tables": "没有公开表" };

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key === "class") made.className = value;
      else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else made.setAttribute(key, value);
    }
    made.append(...children.map((child) => (child instanceof Node ? child : String(child))));
    return made;
  };
  const select = (label, choices, changed) => {
    const box = element("select", { "aria-label": label, onchange: () => changed() });
    for (const [value, text] of choices) box.append(element("option", { value }, text));
    return box;
  };

  /** A list with filters above, sortable heads and pages. */
  const list = ({ place, columns, rows, filters, matches, sorted, perPage }) => {
    const holder = document.getElementById(place);
    let sort = sorted || { column: -1, down: false };
    let from = 0;
    let shown = rows;
    const search = element("input", { type: "search", placeholder: "查找单位、文件或文字", "aria-label": "查找", oninput: () => refresh(true) });
    const boxes = filters.map(({ label, choices }) => select(label, choices, () => refresh(true)));
    const count = element("span", { class: "quiet", role: "status" });
    const reset = element("button", { type: "button", onclick: () => { search.value = ""; for (const box of boxes) box.value = ""; refresh(true); } }, "全部显示");
    const body = element("tbody");
    // A span and no button: browsers leave form controls out of heads that are repeated on paper.
    const heads = columns.map(({ title, number, down }, index) => {
      const choose = () => { sort = { column: index, down: sort.column === index ? !sort.down : down === undefined ? Boolean(number) : down }; refresh(true); };
      const key = (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(); } };
      return element("th", { class: number ? "number" : "", "aria-sort": "none", onclick: choose }, element("span", { role: "button", tabindex: "0", onkeydown: key }, title));
    });
    const pages = element("div", { class: "pages screen" });
    let isPrinting = false;
    const step = (by) => { from = Math.max(0, from + by); draw(); };
    const draw = () => {
      // On paper all that fits the filters, not only the page on the screen.
      const listed = isPrinting ? shown.slice(0, MOST_PRINTED) : shown.slice(from, from + perPage);
      body.replaceChildren(...listed.map((row) => {
        const line = element("tr", {});
        for (const { cell, number, whole } of columns) {
          const content = cell(row);
          line.append(element("td", { class: number ? "number" : whole ? "nowrap" : "" }, content === null ? "" : content));
        }
        return line;
      }));
      const to = Math.min(from + perPage, shown.length);
      count.textContent = shown.length === rows.length ? "共 " + rows.length + " 条" : "符合 " + shown.length + " 条，共 " + rows.length + " 条";
      const before = element("button", { type: "button", onclick: () => step(-perPage) }, "上一页");
      const next = element("button", { type: "button", onclick: () => step(perPage) }, "下一页");
      before.disabled = from === 0;
      next.disabled = to >= shown.length;
      pages.replaceChildren(...(shown.length > perPage ? [before, next, element("span", { class: "quiet" }, (from + 1) + "—" + to + "，共 " + shown.length)] : []));
      heads.forEach((head, index) => head.setAttribute("aria-sort", sort.column === index ? (sort.down ? "descending" : "ascending") : "none"));
    };
    const refresh = (isNew) => {
      if (isNew) from = 0;
      const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
      const chosen = boxes.map((box) => box.value);
      shown = rows.filter((row) => matches(row, words, chosen));
      if (sort.column >= 0) {
        const value = columns[sort.column].value;
        const order = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : String(a === null ? "" : a).localeCompare(String(b === null ? "" : b), "zh-CN"));
        shown = shown.slice().sort((a, b) => order(value(a), value(b)) * (sort.down ? -1 : 1));
      }
      draw();
    };
    const cut = element("p", { class: "note", hidden: "" });
    const print = (on) => { isPrinting = on; cut.hidden = !on || shown.length <= MOST_PRINTED; cut.textContent = "共 " + shown.length + " 条，只印出前 " + MOST_PRINTED + " 条；请先筛选再打印，或用 总览.xlsx。"; draw(); };
    addEventListener("beforeprint", () => print(true));
    addEventListener("afterprint", () => print(false));
    holder.append(cut, element("div", { class: "filters screen" }, search, ...boxes, reset, count),
      element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body), pages);
    refresh(true);
    return { choose: (index, value) => { boxes[index].value = value; refresh(true); holder.scrollIntoView({ behavior: "smooth" }); },
      find: (text) => { search.value = text; refresh(true); holder.scrollIntoView({ behavior: "smooth" }); } };
  };

  const has = (texts, words) => words.every((word) => texts.some((text) => text.toLowerCase().includes(word)));
  const counted = (row, index, tone) => (row[3] === "ok" ? element("span", { class: row[index] > 0 ? tone : "quiet" }, row[index]) : "—");
  const named = (row) => row[0] || "未识别（" + row[1].split("/").slice(-2).join("/") + "）";
  const unitCell = (row) => (row[12] ? element("a", { href: row[12] }, named(row)) : named(row));
  const years = [...new Set(data.units.map((row) => row[2]))].filter((year) => year !== null).sort();

  list({
    place: "units",
    rows: data.units,
    perPage: 30,
    sorted: { column: 5, down: true },
    filters: [
      { label: "结果", choices: [["", "全部结果"], ["error", "有错误"], ["warning", "有警告"], ["clean", "没有错误和警告"], ["unread", "没有核对成"]] },
      { label: "年度", choices: [["", "全部年度"], ...years.map((year) => [String(year), year + "年度"])] },
      { label: "情况说明", choices: [["", "有无情况说明"], ["yes", "有情况说明"], ["no", "没有情况说明"]] },
    ],
    matches: (row, words, [result, year, prose]) => has([row[0], row[1]], words) && (!year || String(row[2]) === year) &&
      (!prose || (row[3] === "ok" && row[13] === (prose === "yes"))) &&
      (!result || (result === "unread" ? row[3] !== "ok" : row[3] === "ok" && (result === "error" ? row[5] > 0 : result === "warning" ? row[6] > 0 : row[5] + row[6] === 0))),
    columns: [
      { title: "单位", value: (row) => row[0] || row[1], cell: unitCell },
      { title: "年度", whole: true, value: (row) => row[2], cell: (row) => row[2] },
      { title: "状态", whole: true, value: (row) => row[3], cell: (row) => element("span", { class: row[3] === "ok" ? "" : "error" }, STATUS[row[3]] || row[3]) },
      { title: "公开表", number: true, value: (row) => row[4], cell: (row) => row[4] + "/9" },
      { title: "情况说明", whole: true, value: (row) => (row[13] ? 1 : 0), cell: (row) => (row[3] !== "ok" ? "" : row[13] ? "有" : element("span", { class: "warning" }, "没有")) },
      { title: "错误", number: true, value: (row) => (row[3] === "ok" ? row[5] : 1e6), cell: (row) => counted(row, 5, "error") },
      { title: "警告", number: true, value: (row) => row[6], cell: (row) => counted(row, 6, "warning") },
      { title: "提示", number: true, value: (row) => row[7], cell: (row) => counted(row, 7, "info") },
      ...data.dimensions.map(({ name, points }, index) => ({ title: name + " " + points, number: true,
        value: (row) => (row[11][index] === null || row[11][index] === undefined ? -1 : row[11][index]),
        cell: (row) => (row[11][index] === undefined ? "" : row[11][index] === null ? "未评" : row[11][index]) })),
      { title: "得分", number: true, value: (row) => (row[9] === null ? -1 : row[9]), cell: (row) => (row[9] === null ? "" : row[9] + "/" + row[10]) },
      { title: "折合分", number: true, value: (row) => (row[14] === null ? -1 : row[14]), cell: (row) => row[14] },
      { title: "名次", number: true, down: false, value: (row) => (row[15] === null ? 1e9 : row[15]), cell: (row) => (row[15] === null ? "" : row[15]) },
      { title: "文件", value: (row) => row[1], cell: (row) => element("span", { class: "small quiet" }, row[1]) },
    ],
  });

  const titles = new Map(data.rules);
  const unitOf = (row) => data.units[row[0]] || ["", ""];
  const findings = list({
    place: "findings",
    rows: data.findings,
    perPage: 100,
    filters: [
      { label: "级别", choices: [["", "全部级别"], ["error", "错误"], ["warning", "警告"], ["info", "提示"]] },
      { label: "规则", choices: [["", "全部规则"], ...data.rules.map(([number, title]) => [number, number + " " + title])] },
    ],
    matches: (row, words, [severity, rule]) => (!severity || row[1] === severity) && (!rule || row[2] === rule) &&
      has([unitOf(row)[0], unitOf(row)[1], row[3], row[4], row[5]], words),
    columns: [
      { title: "级别", whole: true, value: (row) => Object.keys(LABELS).indexOf(row[1]), cell: (row) => element("span", { class: "badge " + row[1] }, LABELS[row[1]]) },
      { title: "单位", value: (row) => named(unitOf(row)), cell: (row) => unitCell(unitOf(row)) },
      { title: "位置", value: (row) => row[3] + row[4], cell: (row) => (row[3] ? row[3] + " " + row[4] : "整个文件") },
      { title: "问题", value: (row) => row[5], cell: (row) => element("div", {}, row[5], element("div", { class: "quiet small" }, row[6])) },
      { title: "规则", value: (row) => row[2], cell: (row) => element("span", { title: titles.get(row[2]) || "", class: "small nowrap" }, row[2]) },
    ],
  });
  for (const row of document.querySelectorAll("#rules tr.link")) row.addEventListener("click", () => findings.choose(1, row.dataset.rule));
})();
`;
