/*
 * Tasklist orders by creation unless its address says otherwise, whatever a saved filter says. The list of a caseworker begins
 * with what is most urgent: highest priority, then earliest due date. Another order that the user picks stays.
 */
(function () {
  'use strict';

  var ORDER = JSON.stringify([
    { sortBy: 'priority', sortOrder: 'desc' },
    { sortBy: 'dueDate', sortOrder: 'asc' }
  ]);

  function order() {
    var address = window.location.hash || '#/';
    if (!/^#\/(\?|$)/.test(address) || /[?&]sorting=/.test(address)) {
      return;
    }
    var joint = address.indexOf('?') < 0 ? '?' : '&';
    window.location.replace(address + joint + 'sorting=' + encodeURIComponent(ORDER));
  }

  window.addEventListener('hashchange', order);
  order();
})();
