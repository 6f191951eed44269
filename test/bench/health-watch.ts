// Run as a thread of its own by `documents.bench.ts`: asks whether the server lives, and tells how long each answer took.
import { parentPort, workerData } from 'node:worker_threads';

const { port, seconds } = workerData as { port: number; seconds: number };

const times: number[] = [];
for (const end = performance.now() + seconds * 1000; performance.now() < end;) {
  const start = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/health/live`);
  await answer.text();
  if (answer.status !== 200) throw new Error(`/health/live: ${answer.status}`);
  times.push(performance.now() - start);
}
parentPort?.postMessage(times);
