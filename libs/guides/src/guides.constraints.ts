import { constraintErrors } from '@sillage/platform';

constraintErrors({
  guide_one_key: 'CONFLICT',
  guide_version_number_once: 'CONFLICT',
  guide_version_one_draft: 'CONFLICT',
  guide_version_one_current: 'CONFLICT',
  guide_translation_one_a_language: 'CONFLICT',
  guide_version_published_never_changes: 'INVALID_TRANSITION',
  guide_translation_published_never_changes: 'INVALID_TRANSITION',
});
