// The one script: the slider answers without a page load, and a link is copied. Everything works without it.
(function () {
  "use strict";
  var form = document.querySelector("form[data-fragment]");
  if (form && window.fetch && window.URLSearchParams) {
    var result = document.getElementById("result"), wait = 0, asked = 0;
    var address = function (path) {
      var given = new URLSearchParams(new FormData(form));
      Array.from(given.keys()).forEach(function (k) { if (!given.get(k)) given.delete(k); });
      return path + "?" + given.toString();
    };
    form.addEventListener("input", function (event) {
      var shown = event.target.id && form.querySelector("output[for='" + event.target.id + "']");
      if (shown) shown.textContent = event.target.value + (event.target.dataset.unit || "");
      clearTimeout(wait);
      wait = setTimeout(function () {
        var turn = ++asked;
        var seen = null;
        fetch(address(form.dataset.fragment)).then(function (r) {
          seen = new URL(r.url).search;
          return r.ok ? r.text() : null;
        }).then(function (text) {
          if (text === null || turn !== asked) return;
          var parsed = new DOMParser().parseFromString(text, "text/html");
          result.replaceChildren.apply(result, Array.from(parsed.body.childNodes));
          history.replaceState(null, "", form.getAttribute("action") + seen);
        }).catch(function () { /* the button still works */ });
      }, 120);
    });
  }
  document.querySelectorAll("a.whole").forEach(function (a) { a.textContent = a.href; });
  if (navigator.clipboard) {
    document.addEventListener("click", function (event) {
      var link = event.target.closest && event.target.closest("a.copy");
      if (!link) return;
      event.preventDefault();
      navigator.clipboard.writeText(link.href).then(function () { link.textContent = link.dataset.done; });
    });
  }
})();
