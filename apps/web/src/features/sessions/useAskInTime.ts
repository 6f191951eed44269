import { useEffect } from 'react';
import { nextMoment } from '../../kit/time/nextMoment.js';
import type { SessionDetail } from './session.query.js';

/** No timer of a browser's waits for a month. */
const longest = 24 * 60 * 60 * 1000;
/** The server's clock need not be the reader's. */
const aLittleLater = 2_000;

/** A page that is left open asks again when what may be done changes with time. */
export function useAskInTime(session: SessionDetail | null, ask: () => void): void {
  useEffect(() => {
    if (!session) return;
    const { startsAt, endsAt, checkInOpensAt, checkInClosesAt } = session;
    const now = new Date();
    const next = nextMoment([checkInOpensAt, startsAt, endsAt, checkInClosesAt], now);
    if (next === null) return;
    const timer = setTimeout(ask, Math.min(next.getTime() - now.getTime() + aLittleLater, longest));
    return () => clearTimeout(timer);
  }, [session, ask]);
}
