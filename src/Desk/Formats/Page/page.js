"use strict";
(() => {
  const cards = [...document.querySelectorAll(".card")];
  const runs = [...document.querySelectorAll(".m")];
  const said = document.getElementById("said");
  const roles = { s: "source", q: "cue", c: "content" };
  // A run lists its marks outermost first, as "statement-role": "0-c 2-s".
  const marks = new Map(runs.map(run => [run, run.dataset.m.split(" ").map(m => m.split("-"))]));
  const runsOf = cards.map(() => []);
  marks.forEach((list, run) => list.forEach(([i]) => runsOf[i].push(run)));
  let chosen = -1;

  const see = (element, box) => {
    const at = element.getBoundingClientRect();
    const [top, bottom] = box ? [box.getBoundingClientRect().top, box.getBoundingClientRect().bottom] : [0, innerHeight];
    if (at.top < top + 8 || at.bottom > bottom - 8) element.scrollIntoView({ block: box ? "nearest" : "center" });
  };

  // On a narrow screen text and list are one column: there, only the other end of the link is brought into view.
  const choose = (index, { focus = true, to = "text" } = {}) => {
    runs.forEach(run => delete run.dataset.on);
    document.querySelectorAll("[aria-current]").forEach(link => link.removeAttribute("aria-current"));
    cards.forEach(card => delete card.dataset.chosen);
    document.body.classList.toggle("chosen", index >= 0);
    chosen = index;
    if (index < 0) {
      history.replaceState(null, "", location.pathname + location.search);
      said.textContent = "Nothing chosen";
      return;
    }

    const card = cards[index];
    for (const run of runsOf[index]) {
      run.dataset.on = roles[marks.get(run).findLast(([i]) => +i === index)[1]];
    }

    card.dataset.chosen = "";
    const link = card.querySelector(".go");
    link.setAttribute("aria-current", "true");
    document.getElementById("t" + card.id.slice(1))?.setAttribute("aria-current", "true");
    history.replaceState(null, "", "#" + card.id);
    said.textContent = `Statement ${index + 1} of ${cards.length}`;
    if (focus) link.focus({ preventScroll: true });
    const list = card.parentElement;
    if (getComputedStyle(list.parentElement).position === "sticky") see(card, list);
    else if (to === "card") see(card);
    if (to === "text" && runsOf[index].length) see(runsOf[index][0]);
  };

  const step = by => {
    if (cards.length) choose(chosen < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, chosen + by)));
  };

  const toggle = role => {
    const button = document.querySelector(`[data-role=${role}]`);
    const shown = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", shown);
    document.body.classList.toggle("no-" + role, !shown);
  };

  document.querySelectorAll("[data-role]").forEach(button => button.addEventListener("click", () => toggle(button.dataset.role)));
  cards.forEach((card, index) => card.addEventListener("click", event => {
    const other = event.target.closest("a:not(.go)");
    event.preventDefault();
    if (other) choose(cards.findIndex(c => "#" + c.id === other.getAttribute("href")));
    else if (!getSelection().toString()) choose(index);
  }));
  document.querySelectorAll(".gutter a").forEach(link => link.addEventListener("click", event => {
    event.preventDefault();
    choose(cards.findIndex(card => "#" + card.id === link.getAttribute("href")), { to: "card" });
  }));
  runs.forEach(run => run.addEventListener("click", () => {
    if (getSelection().toString()) return;
    // Innermost first; another click goes outwards.
    const around = [...new Set(marks.get(run).map(([i]) => +i).reverse())];
    choose(around[(around.indexOf(chosen) + 1) % around.length], { focus: false, to: "" });
  }));
  // Mentions of an actor: shown while the pointer or the focus is on the name, kept by a press.
  const names = [...document.querySelectorAll(".name")];
  const mentions = [...document.querySelectorAll("[data-a]")];
  let kept = null;
  const name = actor => {
    mentions.forEach(run => run.toggleAttribute("data-named", actor !== null && run.dataset.a.split(" ").includes(actor)));
    cards.forEach(card => card.toggleAttribute("data-named", card.dataset.actor === actor));
    document.body.classList.toggle("naming", actor !== null && cards.some(card => card.dataset.actor === actor));
  };
  names.forEach(button => {
    const actor = button.dataset.actor;
    button.addEventListener("pointerenter", () => name(actor));
    button.addEventListener("pointerleave", () => name(kept));
    button.addEventListener("click", () => {
      kept = kept === actor ? null : actor;
      names.forEach(b => b.setAttribute("aria-pressed", b.dataset.actor === kept));
      name(kept);
      const first = kept && mentions.find(run => run.dataset.a.split(" ").includes(kept));
      if (first) first.scrollIntoView({ block: "center" });
      said.textContent = kept ? "Mentions shown" : "Mentions hidden";
    });
  });
  document.querySelectorAll('.more a[href^="#s-"]').forEach(link => link.addEventListener("click", event => {
    event.preventDefault();
    choose(cards.findIndex(card => "#" + card.id === link.getAttribute("href")));
  }));
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inList = document.activeElement?.closest("ol");
    const key = event.key.toLowerCase();
    if (key === "j" || (inList && key === "arrowdown")) step(1);
    else if (key === "k" || (inList && key === "arrowup")) step(-1);
    else if (inList && key === "home") choose(0);
    else if (inList && key === "end") choose(cards.length - 1);
    else if (key === "escape") {
      kept = null;
      names.forEach(b => b.setAttribute("aria-pressed", "false"));
      name(null);
      choose(-1);
    }
    else if (key === "1" || key === "2" || key === "3") toggle(["source", "cue", "content"][key - 1]);
    else return;
    event.preventDefault();
  });
  const named = cards.findIndex(card => "#" + card.id === decodeURIComponent(location.hash));
  if (named >= 0) choose(named, { focus: false });
})();
