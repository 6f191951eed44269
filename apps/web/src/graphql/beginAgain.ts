/** As `graphql-transport-ws` has it: the one who asks is not, or no longer, signed in. */
const unauthorized = 4401;

interface Circumstances {
  /** Waits until the person has signed in again, and says whether they have. */
  signedInLater(this: void): Promise<boolean>;
  /** Whether nobody follows any more. */
  isOver(this: void): boolean;
  fail(this: void, error: unknown): void;
}

/** Begins what ends with a sign-in, and begins it again once the person has signed in again; any other end is an end. */
export function beginAgain(
  begin: (over: (error: unknown) => void) => void,
  { signedInLater, isOver, fail }: Circumstances,
): void {
  const over = (error: unknown): void => {
    if (!isEndOfSignIn(error)) return fail(error);
    void signedInLater().then((signedIn) => {
      if (signedIn && !isOver()) begin(over);
    });
  };
  begin(over);
}

function isEndOfSignIn(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === unauthorized;
}
