/*
 * Loads the form (or the tab "Sagen") anew after the user has taken or given back a task.
 *
 * Why: values are handed out to the assignee only, and Tasklist loads a form's values when the task is selected, not when it
 * is claimed. The browser's own list of finished requests says when claiming is done; then the last tab and the shown one are
 * selected, which makes Tasklist build the shown one again. The last tab itself, the diagram, need not be.
 */
const CLAIM = /\/task\/[^/]+\/(claim|unclaim)$/;

function rebuildTab() {
  const shown = document.querySelector('.task-card .nav-tabs > li.active > a');
  const last = document.querySelector('.task-card .nav-tabs > li:last-child:not(.active) > a');
  if (!shown || !last) return;
  last.click();
  shown.click();
}

new PerformanceObserver((requests) => {
  if (requests.getEntries().some(({ name }) => CLAIM.test(name))) rebuildTab();
}).observe({ type: 'resource' });
