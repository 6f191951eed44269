import { createContext, use } from 'react';
import type { Report } from './adoption.query.js';

/** How each figure is counted, in the server's words: one definition, wherever the figure stands. */
export const DefinitionsContext = createContext<Report['definitions']>([]);

export function useDefinition(metric: string): string | null {
  return use(DefinitionsContext).find((one) => one.metric === metric)?.definition ?? null;
}
