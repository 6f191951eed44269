import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const guideQuery = graphql(`
  query Guide($key: String!, $locale: Locale) {
    guide(key: $key) {
      key
      title
      viewerMayWrite
      publicUrl
      acknowledgementsUrl
      readership {
        asked
        acknowledged
        rounded
        at
      }
      viewerMustAcknowledge
      viewerAcknowledgement {
        id
        versionNumber
        locale
        sha256
        acknowledgedAt
      }
      current {
        id
        number
        publishedAt
        changeNote
        sourceLocale
        locales
        translation(locale: $locale) {
          locale
          title
          html
          sha256
          changeNote
          behindSource
          viewerMayAcknowledge
          diffSinceAcknowledged
        }
      }
    }
  }
`);

export type GuideAnswer = NonNullable<ResultOf<typeof guideQuery>['guide']>;
export type GuideVersion = NonNullable<GuideAnswer['current']>;
export type GuideTranslation = NonNullable<GuideVersion['translation']>;

export const acknowledgeMutation = graphql(`
  mutation AcknowledgeGuide($input: AcknowledgeGuideInput!) {
    acknowledgeGuide(input: $input) {
      acknowledgement {
        id
        versionNumber
        locale
        acknowledgedAt
      }
    }
  }
`);
