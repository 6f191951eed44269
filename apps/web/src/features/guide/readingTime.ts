const wordsAMinute = 210;

/** In whole minutes, and never none. */
export function minutesToRead(text: string): number {
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  return Math.max(1, Math.round(words / wordsAMinute));
}
