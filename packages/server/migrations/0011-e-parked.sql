-- A command that came before its parent waits in the ledger; when the parent comes it is applied there.
grant update (verdict) on commands to buurtplus_app;
