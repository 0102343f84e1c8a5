-- What became of a brought file is told in the language of whoever looks. It was kept as a sentence in the language of the program:
-- of files of before, only their state is told from now on.
ALTER TABLE upload_result DROP COLUMN told;
ALTER TABLE upload_result DROP COLUMN advice;
ALTER TABLE upload_result ADD COLUMN reason TEXT;    -- why it is in this state, or which file of its report counts: the kind
ALTER TABLE upload_result ADD COLUMN arguments TEXT; -- JSON: what it is told with; NULL where there is no reason
