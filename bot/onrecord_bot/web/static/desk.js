// Files dropped on a form are put into its field; the plain field does without this.
document.addEventListener("dragover", (event) => {
  const form = event.target.closest("[data-drop]");
  if (!form) return;
  event.preventDefault();
  form.classList.add("over");
});
document.addEventListener("dragleave", (event) => {
  const form = event.target.closest("[data-drop]");
  if (form && !form.contains(event.relatedTarget)) form.classList.remove("over");
});
document.addEventListener("drop", (event) => {
  const form = event.target.closest("[data-drop]");
  if (!form) return;
  event.preventDefault();
  form.classList.remove("over");
  if (event.dataTransfer.files.length) form.querySelector("input[type=file]").files = event.dataTransfer.files;
});
// A question that was asked makes room for the next.
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest("[data-clear]");
  if (!form || !event.detail.successful) return;
  const field = form.querySelector("input:not([type=hidden])");
  field.value = "";
  field.focus();
});
