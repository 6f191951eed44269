import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Kit } from './setUp.query.js';
import { KitCard } from './KitCard.js';
import { StartProgramme, type Begun } from './StartProgramme.js';
import { Disclosure } from '../../kit/layout/Disclosure.js';
import { Section } from '../../kit/layout/Section.js';
import classes from './KitChoice.module.css';

interface KitChoiceProps {
  kits: readonly Kit[];
  /** The keys of the programmes that there are. */
  taken: readonly string[];
  onBegun(programme: Begun): void;
}

/** What a programme can begin with, side by side; the chosen one takes the place of all. */
export function KitChoice({ kits, taken, onBegun }: KitChoiceProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  // Whoever leaves a kit finds the others open, as they left them.
  const [isBack, setBack] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const kit = kits.find(({ key }) => key === chosen);
  if (kit) {
    const leave = () => {
      setChosen(null);
      setBack(true);
      // Back to where one came from, which is there from the next moment on.
      requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-kit="${kit.key}"]`)?.focus());
    };
    return <StartProgramme kit={kit} taken={taken} onBegun={onBegun} onLeave={leave} />;
  }
  const cards = (
    <ul className={classes.kits} ref={list}>
      {kits.map((one) => (
        <li key={one.key}>
          <KitCard kit={one} onChoose={() => setChosen(one.key)} />
        </li>
      ))}
    </ul>
  );
  if (taken.length > 0) {
    return (
      <Disclosure summary={<FormattedMessage id="setUp.programme.another" />} open={isBack}>
        {cards}
      </Disclosure>
    );
  }
  return <Section title={<FormattedMessage id="setUp.programme.choose" />}>{cards}</Section>;
}
