import type { OperationResult } from 'urql';
import type { Tries } from './tries.js';

/** Sends an act under its id. The id is used up once the server has done it; until then a second try is the same act. */
export async function attempt<Data, Input extends object>(
  tries: Tries,
  input: Input,
  send: (input: Input & { clientMutationId: string }) => Promise<Pick<OperationResult<Data>, 'data' | 'error'>>,
): Promise<Pick<OperationResult<Data>, 'data' | 'error'>> {
  const clientMutationId = tries.idFor(input);
  const result = await send({ ...input, clientMutationId });
  if (!result.error) tries.done(clientMutationId);
  return result;
}
