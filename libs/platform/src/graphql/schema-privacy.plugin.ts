import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, SchemaMetaFieldDef, type SelectionSetNode, TypeMetaFieldDef } from 'graphql';
import { DomainError } from '../errors/index.js';
import { type Fragments, fragmentsOf } from './document-fragments.js';
import { asGraphQLError } from './format-error.js';
import { graphqlTexts } from './graphql.texts.js';
import type { RequestContext } from './request-context.js';

const aboutTheSchema = [SchemaMetaFieldDef.name, TypeMetaFieldDef.name];

/**
 * Shows the schema to people who are signed in only, by introspection and by what validation would suggest. Not a rule
 * of validation: a document is validated once, whoever sends it.
 */
export const schemaPrivacyPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart({ contextValue }) {
    if (contextValue.actor !== null) return;
    return {
      async didResolveOperation({ operation, document }) {
        if (!operation || !asksAboutSchema(operation.selectionSet, fragmentsOf(document))) return;
        throw asGraphQLError(new DomainError('UNAUTHENTICATED', { text: graphqlTexts.schemaForSignedIn }));
      },
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.map((error) => ({
          ...error,
          message: withoutSuggestion(error.message),
        }));
      },
    };
  },
};

/** Only a query's own fields can be about the schema. */
function asksAboutSchema(set: SelectionSetNode, fragments: Fragments, seen = new Set<string>()): boolean {
  return set.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return aboutTheSchema.includes(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return asksAboutSchema(selection.selectionSet, fragments, seen);
    const name = selection.name.value;
    const fragment = fragments.get(name);
    if (!fragment || seen.has(name)) return false;
    seen.add(name);
    return asksAboutSchema(fragment.selectionSet, fragments, seen);
  });
}

function withoutSuggestion(message: string): string {
  return message.replace(/ Did you mean .+\?$/, '');
}
