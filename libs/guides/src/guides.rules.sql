-- What is published never changes, whoever writes. Applied by the migrator whenever it changes.

CREATE OR REPLACE FUNCTION guide_translation_keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'a published text of a guide never changes' USING
      ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'guide_translation_published_never_changes', TABLE = 'guide_translation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE OR REPLACE TRIGGER guide_translation_published_never_changes BEFORE UPDATE OR DELETE ON guide_translation
  FOR EACH ROW EXECUTE FUNCTION guide_translation_keep_published();

CREATE OR REPLACE FUNCTION guide_version_keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'DRAFT' THEN RETURN coalesce(NEW, OLD); END IF;
  -- What is published may only be superseded.
  IF TG_OP = 'UPDATE' AND OLD.status = 'PUBLISHED' AND NEW.status = 'SUPERSEDED' THEN
    OLD.status := 'SUPERSEDED';
    IF NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'a published version of a guide never changes' USING
    ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'guide_version_published_never_changes', TABLE = 'guide_version';
END $$;

CREATE OR REPLACE TRIGGER guide_version_published_never_changes BEFORE UPDATE OR DELETE ON guide_version
  FOR EACH ROW EXECUTE FUNCTION guide_version_keep_published();
