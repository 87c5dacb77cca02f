// A picture that cannot be drawn, as of a document that opened with a password nobody kept, gives way to a sentence.

const giveWay = image => image.closest(".picture")?.classList.add("absent");

document.addEventListener("error", event => {
  if (event.target instanceof HTMLImageElement) giveWay(event.target);
}, true);

for (const image of document.querySelectorAll(".picture img")) {
  if (image.complete && image.naturalWidth === 0) giveWay(image);
}
