# Writes named lists as compact JSON: numbers with 12 significant digits, NA and NULL as null. Base R has no writer.

as_json <- function(value) {
  if (is.null(value)) return("null")
  if (is.list(value) || inherits(value, "json_array")) return(as_json_list(value))
  text <- if (is.character(value)) paste0('"', value, '"') else if (is.logical(value) && !all(is.na(value))) tolower(value) else numbers(value)
  if (length(value) == 1) text else paste0("[", paste(text, collapse = ","), "]")
}

as_json_list <- function(value) {
  members <- vapply(unclass(value), as_json, "")
  if (inherits(value, "json_array")) return(paste0("[", paste(members, collapse = ","), "]"))
  if (is.null(names(value))) paste0("[", paste(members, collapse = ","), "]")
  else paste0("{", paste0('"', names(value), '":', members, collapse = ","), "}")
}

numbers <- function(value) ifelse(is.na(value), "null", trimws(formatC(value, digits = 12, format = "g")))

# An array even when it holds one value.
array_of <- function(value) structure(as.list(value), class = "json_array")

write_json <- function(value, path) {
  writeLines(gsub(',{"', ',\n{"', as_json(value), fixed = TRUE), path)
  size <- file.size(path)
  stopifnot(size <= 400 * 1024)
  cat(path, size, "bytes\n")
}
