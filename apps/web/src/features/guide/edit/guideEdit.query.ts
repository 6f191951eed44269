import { graphql, type ResultOf } from '../../../graphql/graphql.js';

export const ownGuidesQuery = graphql(`
  query OwnGuides {
    guides {
      key
      title
      viewerMayWrite
    }
  }
`);

export const guideEditQuery = graphql(`
  query GuideEdit($key: String!) {
    guide(key: $key) {
      key
      title
      viewerMayWrite
      versions {
        id
        number
        status
        change
        changeNote
        revision
        savedAt
        publishedAt
        sourceLocale
        translations {
          locale
          title
          behindSource
        }
      }
    }
  }
`);

/** The texts that are written on: those of the draft, and the published ones beside them. */
export const guideTextsQuery = graphql(`
  query GuideTexts($key: String!) {
    guide(key: $key) {
      key
      draft {
        id
        revision
        savedAt
        change
        changeNote
        sourceLocale
        consequence {
          askedAgain
          rounded
          missingLocales
        }
        translations {
          locale
          title
          markdown
          changeNote
          behindSource
        }
      }
      current {
        id
        number
        sourceLocale
        translations {
          locale
          title
          markdown
          behindSource
        }
      }
    }
  }
`);

export type GuideTexts = NonNullable<ResultOf<typeof guideTextsQuery>['guide']>;
export type GuideEdited = NonNullable<ResultOf<typeof guideEditQuery>['guide']>;

export const saveDraftMutation = graphql(`
  mutation SaveGuideDraft($input: DraftGuideVersionInput!) {
    draftGuideVersion(input: $input) {
      version {
        id
        revision
        savedAt
      }
    }
  }
`);

export const publishDraftMutation = graphql(`
  mutation PublishGuideDraft($input: PublishGuideVersionInput!) {
    publishGuideVersion(input: $input) {
      version {
        id
        number
      }
    }
  }
`);

export const discardDraftMutation = graphql(`
  mutation DiscardGuideDraft($input: DiscardGuideDraftInput!) {
    discardGuideDraft(input: $input) {
      guide {
        key
      }
    }
  }
`);

export const previewQuery = graphql(`
  query GuidePreview($input: GuidePreviewInput!) {
    guidePreview(input: $input) {
      html
      diff
    }
  }
`);
