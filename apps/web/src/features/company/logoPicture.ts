/** As large as a logo is shown, twice as fine. */
const widest = 640;
const highest = 160;

/** How large a picture is drawn: within the frame, and never larger than it is. One without a size (an SVG) fills it. */
export function drawnSize({ width, height }: { width: number; height: number }): { width: number; height: number } {
  if (width === 0 || height === 0) return { width: widest, height: highest };
  const share = Math.min(1, widest / width, highest / height);
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

/**
 * Any picture that the browser can draw, as a PNG in base64: so the server need read no other format.
 * @throws where it is no picture
 */
export async function pngOf(file: Blob): Promise<string> {
  const image = new Image();
  image.src = await dataUrlOf(file);
  await image.decode();
  const canvas = document.createElement('canvas');
  const { width, height } = drawnSize({ width: image.naturalWidth, height: image.naturalHeight });
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

async function dataUrlOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be read.'));
    reader.readAsDataURL(file);
  });
}
