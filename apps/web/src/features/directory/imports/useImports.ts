import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Fault } from '../../../graphql/fault.js';
import { useLanguage } from '../../../i18n/LanguageProvider.js';
import { ImportApi, type ImportSummary } from './importApi.js';

const pollMilliseconds = 2_000;
/** While nothing is under way: a colleague, or a program at night, may send a file at any time. */
const idleMilliseconds = 15_000;
const atLeast = 20;

export interface PastImports {
  imports: ImportSummary[] | null;
  fault: Fault | null;
  /** Shows those before; null where there are none. */
  more: (() => void) | null;
  ask(this: void): void;
}

/** The list of imports, the newest first; asked again from time to time, often while one is under way, and as `turn` moves on. */
export function useImports(turn: number): PastImports {
  const { chosen } = useLanguage();
  const api = useMemo(() => new ImportApi(chosen), [chosen]);
  const [pages, setPages] = useState<ImportSummary[][]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [asked, setAsked] = useState(0);
  // Asked anew, the list stays as long as its reader made it.
  const shown = useRef<number | undefined>(undefined);
  const length = pages.reduce((count, page) => count + page.length, 0);
  useEffect(() => void (shown.current = length > 0 ? Math.max(length, atLeast) : undefined), [length]);

  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const { data, fault: failed } = await api.page(null, shown.current);
      if (!isCurrent) return;
      setFault(failed);
      if (data === null) {
        if (failed.kind === 'unreachable') wait(idleMilliseconds);
        return;
      }
      setPages([data.imports]);
      setNext(data.next);
      wait(data.imports.some(({ status }) => status === 'RUNNING') ? pollMilliseconds : idleMilliseconds);
    };
    const wait = (milliseconds: number) => {
      timer = setTimeout(() => (document.hidden ? wait(milliseconds) : void look()), milliseconds);
    };
    void look();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [api, turn, asked]);

  const goOn = useCallback(async () => {
    const { data, fault: failed } = await api.page(next);
    setFault(failed);
    if (data === null) return;
    setPages((before) => [...before, data.imports]);
    setNext(data.next);
  }, [api, next]);

  return {
    imports: pages.length === 0 ? null : pages.flat(),
    fault,
    more: next === null ? null : () => void goOn(),
    ask: () => setAsked((count) => count + 1),
  };
}
