import { useState } from 'react';
import type { Kit } from './setUp.query.js';
import { KitCard } from './KitCard.js';
import { StartProgramme } from './StartProgramme.js';
import classes from './KitChoice.module.css';

interface KitChoiceProps {
  kits: readonly Kit[];
  /** The keys of the programmes that there are. */
  taken: readonly string[];
  onBegun(programme: { key: string; name: string }): void;
}

/** What a programme can begin with, side by side; one is opened to begin with it. */
export function KitChoice({ kits, taken, onBegun }: KitChoiceProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <ul className={classes.kits}>
      {kits.map((kit) => (
        <li key={kit.key} className={chosen === kit.key ? classes.open : undefined}>
          <KitCard kit={kit} isOpen={chosen === kit.key} onOpen={() => setChosen(kit.key)}>
            <StartProgramme kit={kit} taken={taken} onBegun={onBegun} onLeave={() => setChosen(null)} />
          </KitCard>
        </li>
      ))}
    </ul>
  );
}
