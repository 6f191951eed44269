import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './CopyLink.module.css';

interface CopyLinkProps {
  label: string;
  url: string;
  /** Beside the button. */
  children?: ReactNode;
}

/** A link to take away. Where the browser lets no page copy, it is selected, for the person to do it. */
export function CopyLink({ label, url, children }: CopyLinkProps) {
  const field = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState<'copied' | 'selected' | null>(null);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(url);
      setDone('copied');
    } catch {
      setDone('selected');
    }
  };
  return (
    <div>
      <div className={classes.line}>
        <TextInput ref={field} className={classes.link} label={label} value={url} readOnly onFocus={select} />
        <Button variant="default" onClick={() => void copy()}>
          <FormattedMessage id="copy.act" />
        </Button>
      </div>
      <p className={classes.below}>
        {children}
        <span role="status">
          {done === 'copied' && <FormattedMessage id="copy.done" />}
          {done === 'selected' && <FormattedMessage id="copy.byHand" />}
        </span>
      </p>
    </div>
  );
}

function select({ currentTarget }: { currentTarget: HTMLInputElement }) {
  currentTarget.select();
}
