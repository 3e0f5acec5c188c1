// The script of two pages of a published copy: what was asked that files do not hold, and the list that finds names.
// Both pages can be read without it.
(function () {
  "use strict";
  var asked = document.getElementById("asked");
  if (asked && /^#\/(nl|en)?\/?[^"<>\s]*$/.test(location.hash)) {
    asked.href = asked.href.replace(/\/$/, "") + location.hash.slice(1);
    asked.textContent = asked.href;
  }
  var list = document.getElementById("names"), field = document.getElementById("query");
  if (!list || !field) return;
  var plain = function (text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); };
  var items = Array.from(list.getElementsByTagName("li")).map(function (li) {
    return { li: li, words: plain(li.textContent + " " + (li.dataset.names || "")) };
  });
  var show = function () {
    var wanted = plain(field.value.trim()), left = 0;
    items.forEach(function (item) {
      item.li.hidden = item.words.indexOf(wanted) < 0;
      if (!item.li.hidden) left++;
    });
    document.getElementById("none").hidden = left > 0;
  };
  field.value = (new URLSearchParams(location.search).get("q") || "").slice(0, 100);
  field.addEventListener("input", show);
  field.form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
  show();
})();
