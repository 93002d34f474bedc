// Where the page lies on which anyone verifies a record, and what the file is called when it is taken away.

export const VERIFYING_PAGE = '/verify'
export const VERIFYING_FILE = 'verify-record.html'
