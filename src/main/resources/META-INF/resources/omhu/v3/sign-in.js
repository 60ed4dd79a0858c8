/*
 * On the way to the municipality's sign-in. What stands behind the # (the task of a mail's link) is known to the browser only and
 * would be lost on the way: the server keeps it in the session, not in an address, because it may hold a case number.
 */
const token = document.querySelector('meta[name="token"]')?.content;
if (token) {
  if (location.hash.length > 1) {
    await fetch('/sign-in/place', {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', 'X-CSRF-TOKEN': token },
      body: location.hash,
    }).catch(() => {});
  }
  location.replace(document.querySelector('main a').href);
}
