export { BatchLoader } from './batch-loader.js';
export {
  connection,
  ConnectionArgs,
  connectionType,
  PageInfo,
  wantsTotalCount,
  type Connection,
} from './connection.js';
export { IdArg, IdPipe, isId, IsId } from './ids.js';
export { inputTexts } from './input.texts.js';
export { keyset, type Keyset } from './keyset.js';
export { MutationInput, MutationPayload } from './mutation.types.js';
export { CurrentActor, Ctx } from './parameters.js';
export { RequestContext } from './request-context.js';
export { CountryCodeScalar, DateScalar, DateTimeScalar, LocaleScalar } from './scalars.js';
