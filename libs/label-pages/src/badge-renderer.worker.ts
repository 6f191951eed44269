// Draws pictures in a thread of its own, so that a server answers others meanwhile. It is started as a file by itself,
// and therefore imports nothing of Sillage's.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const { resolve } = createRequire(import.meta.url);
const { fonts } = workerData as { fonts: { own: string[]; system: string[] } };

await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
const own = fonts.own.map((file) => readFileSync(resolve(file)));
let system: Buffer[] | undefined;

parentPort?.on('message', ({ svg, scale, isForeign }: { svg: string; scale: number; isForeign: boolean }) => {
  try {
    // The fonts of the machine are large: they are read when a name needs them.
    if (isForeign) system ??= fonts.system.map((file) => readFileSync(file));
    const fontBuffers = isForeign ? [...own, ...(system ?? [])] : own;
    const font = { fontBuffers, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' };
    const resvg = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font });
    const image = resvg.render();
    const png = image.asPng();
    image.free();
    resvg.free();
    parentPort?.postMessage({ png }, [png.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({ failure: String(error) });
  }
});
