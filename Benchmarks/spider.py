"""A plain Scrapy spider: follows every link of one host, reads titles and text, and stores nothing but its items.

The settings are the fastest that still are sane: no delay, sixteen requests at once (more only cost memory), and none
of the middlewares that a crawl of one well-behaved host does not need. Links are taken with an XPath, which is cheaper
than Scrapy's LinkExtractor.
"""

import sys
from urllib.parse import urldefrag, urlsplit

import scrapy
from scrapy.crawler import CrawlerProcess

OFF = {
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
    "scrapy.downloadermiddlewares.cookies.CookiesMiddleware": None,
    "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware": None,
}

SETTINGS = {
    "CONCURRENT_REQUESTS": 16,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
    "DOWNLOAD_DELAY": 0,
    "ROBOTSTXT_OBEY": True,
    "COOKIES_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "LOG_LEVEL": "ERROR",
    "DOWNLOADER_MIDDLEWARES": OFF,
    "SPIDER_MIDDLEWARES": {
        "scrapy.spidermiddlewares.referer.RefererMiddleware": None,
        "scrapy.spidermiddlewares.depth.DepthMiddleware": None,
        "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,
    },
}


class Portal(scrapy.Spider):
    name = "portal"

    async def start(self):
        # By default Scrapy would fetch the start page again when another page links to it.
        yield scrapy.Request(self.start_address)

    def parse(self, response):
        text = response.xpath("//body//text()[not(parent::script or parent::style)]").getall()
        yield {
            "url": response.url,
            "title": response.xpath("string(//title)").get(),
            "text": " ".join(" ".join(text).split()),
        }
        host = urlsplit(response.url).netloc
        for link in dict.fromkeys(response.xpath("//a/@href").getall()):
            address = urldefrag(response.urljoin(link)).url
            if urlsplit(address).netloc == host:
                yield scrapy.Request(address)


def main():
    start, items = sys.argv[1:]
    process = CrawlerProcess(SETTINGS | {"FEEDS": {items: {"format": "jsonlines"}}})
    process.crawl(Portal, start_address=start)
    process.start()


if __name__ == "__main__":
    main()
