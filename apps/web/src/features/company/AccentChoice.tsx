import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { isColour } from './companyDraft.js';
import { accentQuery, type CompanySaid } from './company.query.js';
import classes from './CompanyForm.module.css';

type Tones = CompanySaid['accent']['light'];

interface AccentChoiceProps {
  colour: string;
  saved: CompanySaid['accent'];
  onChoose(colour: string): void;
}

// As in tokens.css, by day and at night: both are shown, whichever it is now.
const papers = { light: { paper: '#ffffff', ink: '#14213d' }, dark: { paper: '#16213a', ink: '#e7ecf4' } };

/** A colour, and what the server makes of it for each theme so that it can be read. */
export function AccentChoice({ colour, saved, onChoose }: AccentChoiceProps) {
  const intl = useIntl();
  const pickerId = useId();
  const [asked] = useDebouncedValue(colour.toLowerCase(), 200);
  const isSaved = asked === saved.colour;
  const answer = useAnswer(accentQuery, { colour: asked }, { pause: isSaved || !isColour(asked) });
  const shown = isSaved ? saved : (answer.data?.accent ?? saved);
  const isCorrected = shown.colour !== shown.light.plain;
  return (
    <div>
      <div className={classes.colour}>
        <div>
          <label htmlFor={pickerId} className={classes.hint}>
            <FormattedMessage id="company.accent.pick" />
          </label>
          <br />
          <input
            id={pickerId}
            type="color"
            value={isColour(colour) ? colour : saved.colour}
            onChange={(event) => onChoose(event.currentTarget.value)}
          />
        </div>
        <TextInput
          label={intl.formatMessage({ id: 'company.accent' })}
          value={colour}
          onChange={(event) => onChoose(event.currentTarget.value.trim())}
          error={!isColour(colour) && intl.formatMessage({ id: 'company.accent.wrong' })}
          maxLength={7}
          spellCheck={false}
        />
      </div>
      <div className={classes.previews}>
        <Preview theme="light" tones={shown.light} />
        <Preview theme="dark" tones={shown.dark} />
      </div>
      <p className={classes.hint} role="status">
        <FormattedMessage id={isCorrected ? 'company.accent.corrected' : 'company.accent.asGiven'} />
      </p>
    </div>
  );
}

function Preview({ theme, tones }: { theme: keyof typeof papers; tones: Tones }) {
  const { paper, ink } = papers[theme];
  return (
    <div className={classes.preview} style={{ background: paper, color: ink }}>
      <FormattedMessage id={`company.preview.${theme}`} />
      <span data-button style={{ background: tones.plain, color: tones.on }}>
        <FormattedMessage id="company.preview.button" />
      </span>
      <span style={{ color: tones.plain, textDecoration: 'underline' }}>
        <FormattedMessage id="company.preview.link" />
      </span>
      <span data-soft style={{ background: tones.soft, color: tones.plain }}>
        <FormattedMessage id="company.preview.mark" />
      </span>
    </div>
  );
}
