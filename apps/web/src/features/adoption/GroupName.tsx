import { UnstyledButton } from '@mantine/core';
import classes from './GroupName.module.css';

interface GroupNameProps {
  name: string;
  onChoose: (() => void) | null;
}

export function GroupName({ name, onChoose }: GroupNameProps) {
  if (!onChoose) return name;
  return (
    <UnstyledButton className={classes.name} onClick={onChoose}>
      {name}
    </UnstyledButton>
  );
}
