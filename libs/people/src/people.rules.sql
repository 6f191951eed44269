-- How people are found. Applied by the migrator whenever it changes.

-- The index finds names that share enough of the longest word's letters; the threshold can only be set around a function.
DROP FUNCTION IF EXISTS people_spelt_like(text[]);
CREATE OR REPLACE FUNCTION people_spelt_like(words text[], here boolean) RETURNS SETOF uuid LANGUAGE plpgsql STABLE
SET pg_trgm.word_similarity_threshold = 0.35 AS $$
DECLARE
  longest text := (SELECT word FROM unnest(words) AS word ORDER BY length(word) DESC LIMIT 1);
BEGIN
  IF NOT here THEN
    -- Those who left are few beside those who are here, and have no index of their own.
    RETURN QUERY
      SELECT p.id FROM person p
      WHERE NOT p.active AND p.erased_at IS NULL AND NOT EXISTS (
        SELECT FROM unnest(words) AS word
        WHERE NOT person_name_is_near(p.search_key, word) AND strpos(p.search_key, ' ' || word) = 0);
    RETURN;
  END IF;
  RETURN QUERY
    SELECT p.id FROM person p
    WHERE p.active AND p.search_key %> longest AND NOT EXISTS (
      SELECT FROM unnest(words) AS word
      WHERE NOT person_name_is_near(p.search_key, word) AND strpos(p.search_key, ' ' || word) = 0);
END $$;

-- Whether it ended because somebody left the company, and that was undone: the one way back from where it ended.
CREATE OR REPLACE FUNCTION departure_gives_back(of text, subject uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM departure_end e JOIN departure d ON d.id = e.departure_id
    WHERE e.kind = of AND e.subject_id = subject AND d.undone_at IS NOT NULL)
$$;
