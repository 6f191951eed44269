import { SkeletonHead } from '../kit/feedback/SkeletonHead.js';
import { Waiting } from '../kit/feedback/Waiting.js';
import { Brand } from './Brand.js';
import classes from './Shell.module.css';

export function ShellSkeleton() {
  return (
    <div className={classes.shell}>
      <header className={classes.bar}>
        <Brand />
      </header>
      <main className={classes.main}>
        <Waiting>
          <SkeletonHead />
        </Waiting>
      </main>
    </div>
  );
}
