-- The audit log takes INSERT and nothing else; a record can only lose its body.
--
-- Triggers stop accidents and the application. They do not stop the owner of the tables or a superuser, who can disable
-- them: that is found from the anchored root (lib/audit/README.md). In a deployment the portal therefore connects as a
-- role that owns nothing:
--
--   REVOKE ALL ON audit_entry, audit_node, audit_checkpoint, record FROM gridhall_app;
--   GRANT SELECT, INSERT ON audit_entry, audit_node, audit_checkpoint, record TO gridhall_app;
--   GRANT UPDATE (body, salt, "erasedAt") ON record TO gridhall_app;
--
-- and migrations run as the owner, whose password the portal does not know.

CREATE FUNCTION refuse_rewriting() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: the table is append-only', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege',
          HINT = 'Write a new entry that corrects the old one.';
END
$$;

-- Once for each statement, so that one that would touch no row is refused as well.
CREATE TRIGGER audit_entry_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER audit_node_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_node"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER audit_checkpoint_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_checkpoint"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER record_never_deleted
  BEFORE DELETE OR TRUNCATE ON "record"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE FUNCTION refuse_editing_record() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."erasedAt" IS NULL AND NEW."erasedAt" IS NOT NULL
     AND NEW.body IS NULL AND NEW.salt IS NULL
     AND (NEW.hash, NEW.kind, NEW.subject, NEW."authorId", NEW."authorAddress", NEW.demo, NEW."createdAt")
       = (OLD.hash, OLD.kind, OLD.subject, OLD."authorId", OLD."authorAddress", OLD.demo, OLD."createdAt")
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'UPDATE on record is refused: a record is never edited'
    USING ERRCODE = 'insufficient_privilege',
          HINT = 'To erase it by law, clear body and salt and set "erasedAt", all in one statement.';
END
$$;

CREATE TRIGGER record_never_edited
  BEFORE UPDATE ON "record"
  FOR EACH ROW EXECUTE FUNCTION refuse_editing_record();

-- ALWAYS: session_replication_role = replica would switch ordinary triggers off without a trace in the catalogue.
ALTER TABLE "audit_entry" ENABLE ALWAYS TRIGGER audit_entry_append_only;
ALTER TABLE "audit_node" ENABLE ALWAYS TRIGGER audit_node_append_only;
ALTER TABLE "audit_checkpoint" ENABLE ALWAYS TRIGGER audit_checkpoint_append_only;
ALTER TABLE "record" ENABLE ALWAYS TRIGGER record_never_deleted;
ALTER TABLE "record" ENABLE ALWAYS TRIGGER record_never_edited;
