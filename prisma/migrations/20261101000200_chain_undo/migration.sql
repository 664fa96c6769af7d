-- The mirror of the chain: one writer, and a way back from a block that was reorganised.
--
-- The indexer opens each transaction with two settings that end with it:
--   gridhall.indexer  'on': the writer is the indexer
--   gridhall.block    the number of a block that may still be reorganised: each row that the transaction changes leaves
--                     its previous image in chain_undo. Empty for final blocks, which need none.
-- A later migration that adds a mirrored table puts it under the same rule with SELECT chain_mirror('chain_lease').

CREATE FUNCTION chain_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('gridhall.indexer', true), '') <> 'on' THEN
    RAISE EXCEPTION '% mirrors the chain and has one writer, the indexer', TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege',
            HINT = 'Send a transaction to the contract; the indexer writes the row when it sees the event.';
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION chain_key(mirrored regclass) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(a.attname::text ORDER BY a.attnum)
  FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
  WHERE i.indrelid = mirrored AND i.indisprimary;
$$;

-- Images by statement, not by row: a block's changes arrive as one statement for each table. Arguments: the key columns.
CREATE FUNCTION chain_capture() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  image text := CASE TG_OP WHEN 'INSERT' THEN 'NULL::jsonb' ELSE 'to_jsonb(r)' END;
  changed text := CASE TG_OP WHEN 'INSERT' THEN 'new_rows' ELSE 'old_rows' END;
  key text;
BEGIN
  SELECT string_agg(format('%L, r.%I', c, c), ', ') INTO key FROM unnest(TG_ARGV) AS c;
  EXECUTE format(
    'INSERT INTO "chain_undo" ("chainId", "blockNumber", "tableName", "key", "row")
     SELECT r."chainId", current_setting(''gridhall.block'')::bigint, %L, jsonb_build_object(%s), %s FROM %I AS r',
    TG_TABLE_NAME, key, image, changed);
  RETURN NULL;
END
$$;

-- Only the indexer writes to the table, whatever rights the role of the connection has.
CREATE FUNCTION chain_guard(mirrored regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'CREATE TRIGGER chain_guard BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s
     FOR EACH STATEMENT EXECUTE FUNCTION chain_refuse()', mirrored);
END
$$;

-- The table follows the chain: guarded, and its rows return when a block goes. Needs a "chainId" column.
CREATE FUNCTION chain_mirror(mirrored regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  key text;
  operation text;
  images text;
BEGIN
  PERFORM chain_guard(mirrored);
  SELECT string_agg(quote_literal(c), ', ') INTO key FROM unnest(chain_key(mirrored)) AS c;
  FOR operation, images IN VALUES
    ('insert', 'NEW TABLE AS new_rows'), ('update', 'OLD TABLE AS old_rows'), ('delete', 'OLD TABLE AS old_rows')
  LOOP
    EXECUTE format(
      'CREATE TRIGGER chain_capture_%s AFTER %s ON %s REFERENCING %s FOR EACH STATEMENT
       WHEN (current_setting(''gridhall.block'', true) <> '''') EXECUTE FUNCTION chain_capture(%s)',
      operation, operation, mirrored, images, key);
  END LOOP;
END
$$;

-- Takes the mirror of a chain back to how it stood after the block `ancestor`. The oldest image that a key has above the
-- ancestor is that state, so each row is put back once, however often it changed. The caller sets the cursor.
CREATE FUNCTION chain_rollback(chain integer, ancestor bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  mirrored text;
  same_key text;
  images CONSTANT text :=
    'SELECT DISTINCT ON ("key") "key", "row" FROM "chain_undo"
     WHERE "chainId" = $1 AND "blockNumber" > $2 AND "tableName" = $3 ORDER BY "key", "id"';
BEGIN
  PERFORM set_config('gridhall.block', '', true);
  FOR mirrored IN
    SELECT DISTINCT "tableName" FROM "chain_undo" WHERE "chainId" = chain AND "blockNumber" > ancestor
  LOOP
    SELECT string_agg(format('t.%I = k.%I', c, c), ' AND ') INTO same_key
      FROM unnest(chain_key(mirrored::regclass)) AS c;
    EXECUTE format(
      'DELETE FROM %I AS t USING (%s) AS i, jsonb_populate_record(NULL::%I, i."key") AS k WHERE %s',
      mirrored, images, mirrored, same_key) USING chain, ancestor, mirrored;
    EXECUTE format(
      'INSERT INTO %I SELECT r.* FROM (%s) AS i, jsonb_populate_record(NULL::%I, i."row") AS r
       WHERE i."row" IS NOT NULL',
      mirrored, images, mirrored) USING chain, ancestor, mirrored;
  END LOOP;
  DELETE FROM "chain_undo" WHERE "chainId" = chain AND "blockNumber" > ancestor;
END
$$;

-- Forgets the way back below a block that has become final.
CREATE FUNCTION chain_prune_undo(chain integer, final bigint) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "chain_undo" WHERE "chainId" = chain AND "blockNumber" <= final;
$$;

-- Empties the mirror of a chain, for a chain that was replaced or a mirror that has to be built anew. The indexer must not
-- run meanwhile: it would find its cursor gone and begin at once.
CREATE FUNCTION chain_forget(chain integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  mirrored regclass;
BEGIN
  PERFORM set_config('gridhall.indexer', 'on', true), set_config('gridhall.block', '', true);
  FOR mirrored IN SELECT tgrelid::regclass FROM pg_trigger WHERE tgname = 'chain_guard' LOOP
    EXECUTE format('DELETE FROM %s WHERE "chainId" = $1', mirrored) USING chain;
  END LOOP;
END
$$;

SELECT chain_guard('chain_cursor');
SELECT chain_guard('chain_undo');
SELECT chain_mirror(mirrored::regclass) FROM unnest(ARRAY[
  'chain_block', 'chain_event', 'chain_enactment', 'chain_role_member', 'chain_operation', 'chain_hardware_class',
  'chain_provider', 'chain_inventory', 'chain_peg_change', 'chain_reserve_flow', 'chain_reserve', 'chain_balance',
  'chain_round', 'chain_award', 'chain_anchor'
]) AS mirrored;
