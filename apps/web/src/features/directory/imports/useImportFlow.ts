import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { useLanguage } from '../../../i18n/LanguageProvider.js';
import { unreachable } from './importAnswers.js';
import { ImportApi, type ImportOptions } from './importApi.js';
import { choosing, flowAfter, type Flow } from './importFlow.js';

const pollMilliseconds = 700;

export interface ImportFlow {
  flow: Flow;
  /** Sends the file, and follows what becomes of it. */
  send(this: void, file: File, options: ImportOptions): void;
  /** Sends the same file once more. */
  sendAgain(this: void, options: ImportOptions): void;
  /** Something was done about the file that was imported. */
  lookAgain(this: void, importId: string): void;
  startOver(this: void): void;
}

/** @param onEnded after a file was taken or refused, looked at or imported */
export function useImportFlow(onEnded: () => void): ImportFlow {
  const { chosen } = useLanguage();
  const api = useMemo(() => new ImportApi(chosen), [chosen]);
  const [flow, tell] = useReducer(flowAfter, choosing);
  const file = useRef<File | null>(null);
  // Whoever leaves the page or chooses anew is told no more of the file before.
  const turn = useRef(0);
  useEffect(() => () => void (turn.current += 1), []);

  const follow = useCallback(
    async (id: string, mine: number) => {
      while (turn.current === mine) {
        const { data, fault } = await api.one(id);
        if (turn.current !== mine) return;
        if (data) tell({ told: 'progress', result: data });
        // It goes on without us: asked again until the server is there.
        else if (fault.kind !== 'unreachable') tell({ told: 'fault', fault });
        if (data ? data.status !== 'RUNNING' : fault.kind !== 'unreachable') return onEnded();
        await new Promise((wake) => setTimeout(wake, pollMilliseconds));
      }
    },
    [api, onEnded],
  );

  const send = useCallback(
    (given: File, options: ImportOptions) => {
      const mine = (turn.current += 1);
      file.current = given;
      tell({ told: 'begun', file: { name: given.name, size: given.size }, options });
      void (async () => {
        if (!(await isReadable(given))) {
          return tell({ told: 'fault', fault: { ...unreachable, kind: 'refused', argumentPath: 'file' } });
        }
        const { data, fault } = await api.send(given, options, (share) => {
          if (turn.current === mine) tell({ told: 'sent', share });
        });
        if (turn.current !== mine) return;
        if (fault) {
          tell({ told: 'fault', fault });
          return onEnded();
        }
        tell({ told: 'received' });
        await follow(data.id, mine);
      })();
    },
    [api, follow, onEnded],
  );

  const sendAgain = useCallback(
    (options: ImportOptions) => {
      if (file.current) send(file.current, options);
    },
    [send],
  );
  const lookAgain = useCallback(
    (importId: string) => {
      const mine = turn.current;
      onEnded();
      void (async () => {
        const { data } = await api.one(importId);
        if (data && turn.current === mine) tell({ told: 'since', result: data });
      })();
    },
    [api, onEnded],
  );
  const startOver = useCallback(() => {
    turn.current += 1;
    file.current = null;
    tell({ told: 'chosen' });
  }, []);
  return { flow, send, sendAgain, lookAgain, startOver };
}

/** A file that was saved anew or moved since it was chosen is not what was looked at. */
async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
