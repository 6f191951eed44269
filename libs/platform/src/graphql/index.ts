export {
  connection,
  ConnectionArgs,
  connectionType,
  PageInfo,
  pageSizeAtMost,
  wantsTotalCount,
  type Connection,
} from './connection.js';
export { IdArg, IdPipe, isId, IsId } from './ids.js';
export { inputTexts } from './input.texts.js';
export { isKey, keyAtMost, NamesKey } from './keys.js';
export { keyset, type Keyset } from './keyset.js';
export { KeptAsText } from './kept-text.js';
export { ListSize } from './list-size.js';
export { ToldOnce } from './told-once.js';
export { MutationInput, MutationPayload } from './mutation.types.js';
export { pageArguments } from './page-arguments.js';
export { CurrentActor, Ctx } from './parameters.js';
export { RequestContext } from './request-context.js';
export { ShapedField } from './shaped-field.js';
export { CountryCodeScalar, DateScalar, DateTimeScalar, LocaleScalar } from './scalars.js';
export { buildSchemaOptions, printedSchema, schemaOf } from './build-schema.js';
export { ClientMutationSweeps } from './client-mutation.sweeps.js';
export { graphqlPath, GraphqlOptions } from './graphql.options.js';
export { AskedAgain, InputPipe } from './input.pipe.js';
export { limits } from './limits.js';
export { controllersIn, providersIn } from './module-contents.js';
export { MutationInterceptor } from './mutation.interceptor.js';
