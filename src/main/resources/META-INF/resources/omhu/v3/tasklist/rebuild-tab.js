/** Makes Tasklist build the shown tab of the task again: the last tab and the shown one are selected. The last is the diagram. */
export function rebuildTab() {
  const shown = document.querySelector('.task-card .nav-tabs > li.active > a');
  const last = document.querySelector('.task-card .nav-tabs > li:last-child:not(.active) > a');
  if (!shown || !last) return;
  last.click();
  shown.click();
}
