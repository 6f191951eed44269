const prefix = 'sillage.';

/** What this browser keeps for the person. Storage may be closed (private windows, policies): then nothing is kept, and nothing breaks. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // The choice then lasts as long as the page.
  }
}
