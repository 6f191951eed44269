import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Kit } from './setUp.query.js';
import { KitCard } from './KitCard.js';
import { StartProgramme, type Begun } from './StartProgramme.js';
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
  const list = useRef<HTMLUListElement>(null);
  const kit = kits.find(({ key }) => key === chosen);
  if (kit) {
    const leave = () => {
      setChosen(null);
      // Back to where one came from, which is there from the next moment on.
      requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-kit="${kit.key}"]`)?.focus());
    };
    return <StartProgramme kit={kit} taken={taken} onBegun={onBegun} onLeave={leave} />;
  }
  return (
    <Section title={<FormattedMessage id={taken.length > 0 ? 'setUp.programme.another' : 'setUp.programme.choose'} />}>
      <ul className={classes.kits} ref={list}>
        {kits.map((one) => (
          <li key={one.key}>
            <KitCard kit={one} onChoose={() => setChosen(one.key)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
