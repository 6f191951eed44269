const name = 'sillage-sign-in';

/** A provider's page beside the one that waits. @returns false where the browser opens no window */
export function openSignInWindow(address: string): boolean {
  const opened = window.open(address, name, 'popup,width=500,height=700');
  if (opened === null) return false;
  try {
    // No page on the way may lead the one that waits elsewhere.
    opened.opener = null;
  } catch {
    // It was open already, and is at the provider: it was cut off then.
  }
  return true;
}

/** Tells the pages that wait, in whatever windows of this browser, that somebody has signed in. */
export function tellSignedIn(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage('signed-in');
  channel.close();
}

/** @returns what ends it */
export function whenSignedIn(look: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = look;
  return () => channel.close();
}
