/*
 * Dates, groups and assignee stand in the head of a task as fields that open for editing by mouse or keyboard.
 * The server refuses such edits; here the fields do not open. (A style sheet would stop the mouse only, and with it the
 * tooltip that says the exact date.)
 */
const FIELDS = '.task-card .dates [cam-widget-inline-field], .task-card .groups, .task-card .assignee [cam-widget-inline-field]';

for (const type of ['click', 'keydown', 'keypress', 'paste']) {
  document.addEventListener(
    type,
    (event) => {
      if (event.key === 'Tab' || !event.target.closest?.(FIELDS)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}
