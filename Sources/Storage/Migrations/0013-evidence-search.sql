-- Text as people search for it: composed, without accents, in lower case. The extension's own function depends on a
-- dictionary and is therefore not immutable by declaration; naming the dictionary makes it so in fact.
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
CREATE FUNCTION plain_text(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT lower(public.unaccent('public.unaccent', normalize(given, NFC)))
$$;

-- Whether every word stands somewhere in a text, both without accents.
CREATE FUNCTION has_words(given text, words text[]) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT NOT EXISTS (SELECT FROM unnest(words) word WHERE strpos(plain_text(given), plain_text(word)) = 0)
$$;
