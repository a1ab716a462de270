/// Several mistakes, told at once.
struct UserErrors: Error {
  let errors: [UserError]
}
