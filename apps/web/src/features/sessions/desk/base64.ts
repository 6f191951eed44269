/** What the server takes at most; it says the same, after the file has gone all the way. */
export const reportAtMost = 3_600_000;

export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // A function takes so many arguments at once, and no more.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
