import { useEffect, useState } from 'react';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { previewQuery } from './guideEdit.query.js';

const pauseMs = 400;

/** The text as its readers see it, a moment after the last key: the server renders it by the same means. */
export function usePreview(text: { locale: string; markdown: string; before: string | null }) {
  const { locale, markdown, before } = text;
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const later = setTimeout(() => setAsked({ locale, markdown, before }), pauseMs);
    return () => clearTimeout(later);
  }, [locale, markdown, before]);
  const answer = useAnswer(previewQuery, { input: asked });
  return answer.data?.guidePreview ?? null;
}
