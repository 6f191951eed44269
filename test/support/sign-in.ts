import type { INestApplicationContext } from '@nestjs/common';
import { type Clock, SignIns, type StartedSignIn } from '@sillage/platform';

/** A person, or the id of one. */
export type Somebody = string | { id: string } | { personId: string };

/** Signs people in without their password, once each; again when the clock has outlived their sign-in. */
export class SignInDesk {
  private readonly started = new Map<string, StartedSignIn>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: Clock,
  ) {}

  async tokenFor(somebody: Somebody): Promise<string> {
    const personId = personIdOf(somebody);
    const known = this.started.get(personId);
    if (known && known.expiresAt > this.clock.now()) return known.token;
    const started = await this.app.get(SignIns).start(personId, { way: 'password' });
    this.started.set(personId, started);
    return started.token;
  }
}

function personIdOf(somebody: Somebody): string {
  if (typeof somebody === 'string') return somebody;
  return 'personId' in somebody ? somebody.personId : somebody.id;
}
