import { useEffect, useEffectEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { remember, remembered } from '../../../kit/remembered.js';
import { canBeSaved, keptIn, sentOf, wordsOf, type DraftWords } from './draftText.js';
import { saveDraftMutation, type GuideTexts } from './guideEdit.query.js';

/** So long after the last key it is saved. */
const pauseMs = 1200;

interface Saved {
  /** As it was sent. */
  readonly words: string;
  readonly id: string | null;
  readonly revision: number | null;
  readonly at: string | null;
}

/**
 * A draft that is saved as one writes. What was typed stays in this browser until the server has it; what somebody else
 * saved meanwhile is never written over unseen.
 */
export function useDraft(guide: GuideTexts, onReload: () => void) {
  const { locale } = useIntl();
  const [language = locale] = locale.split('-');
  const place = `guide-draft.${guide.key}`;
  const kept = useState(() => keptIn(remembered(place)))[0];
  const [words, setWords] = useState<DraftWords>(() => kept?.words ?? wordsOf(guide, language));
  const [saved, setSaved] = useState<Saved>(() => ({
    words: JSON.stringify(sentOf(wordsOf(guide, language))),
    id: guide.draft?.id ?? null,
    revision: guide.draft?.revision ?? null,
    at: guide.draft?.savedAt ?? null,
  }));
  const [wasBehind, setWasBehind] = useState(kept !== null && kept.revision !== (guide.draft?.revision ?? null));
  const { act, busy, fault, forget } = useAct(saveDraftMutation);

  const isRefusedAsOld = fault?.argumentPath === 'input.revision';
  const isBehind = wasBehind || isRefusedAsOld;
  const now = JSON.stringify(sentOf(words));
  const isSaved = now === saved.words;
  const waits = !isSaved && !isBehind && !busy && fault === null && canBeSaved(words);

  const edit = (next: DraftWords) => {
    setWords(next);
    remember(place, JSON.stringify({ revision: saved.revision, words: next }));
    if (fault !== null && !isRefusedAsOld) forget();
  };

  const save = useEffectEvent(async () => {
    const sending = sentOf(words);
    const { sourceLocale, change, changeNote, translations } = sending;
    const input = { guideKey: guide.key, revision: saved.revision, sourceLocale, change, changeNote, translations };
    const data = await act(input);
    if (data === null) return;
    const { id, revision, savedAt } = data.draftGuideVersion.version;
    setSaved({ words: JSON.stringify(sending), id, revision, at: savedAt });
  });

  useEffect(() => {
    if (!waits) return;
    const later = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(later);
  }, [waits, now]);

  // Once the server has all of it, there is nothing left to keep here.
  const isThere = isSaved && !isBehind;
  useEffect(() => {
    if (isThere) remember(place, '');
  }, [isThere, place]);

  const reload = useEffectEvent(onReload);
  useEffect(() => {
    if (isRefusedAsOld) reload();
  }, [isRefusedAsOld]);

  const settle = (next: DraftWords) => {
    const theirs = guide.draft;
    setSaved({
      words: JSON.stringify(sentOf(wordsOf(guide, language))),
      id: theirs?.id ?? null,
      revision: theirs?.revision ?? null,
      at: theirs?.savedAt ?? null,
    });
    setWords(next);
    remember(place, JSON.stringify({ revision: theirs?.revision ?? null, words: next }));
    setWasBehind(false);
    forget();
  };

  return {
    words,
    edit,
    busy,
    isSaved,
    fault: isRefusedAsOld ? null : fault,
    tryAgain: forget,
    saved,
    /** The other text, where somebody else saved meanwhile. */
    theirs: isBehind ? wordsOf(guide, language) : null,
    keepMine: () => settle(words),
    takeTheirs: () => settle(wordsOf(guide, language)),
    /** Nothing of it is wanted any more. */
    drop: () => remember(place, ''),
  };
}

export type Draft = ReturnType<typeof useDraft>;
