/** A query that shows what the graph answers; GraphiQL opens with these, and they run on the sample. */
export interface Example {
  readonly title: string;
  readonly query: string;
}

export const examples: readonly Example[] = [
  {
    title: 'Co-authors of a researcher, with the papers behind each',
    query: `# With whom has Guillaume Lajoie written papers, and which?
query Coauthors {
  researcher(by: { name: "Guillaume Lajoie" }) {
    displayName
    coauthors(first: 5) {
      totalCount
      edges {
        paperCount
        node {
          displayName
        }
        papers {
          nodes {
            title
          }
        }
      }
    }
  }
}
`,
  },
  {
    title: 'Students by supervision role',
    query: `# Whom does he supervise: as principal supervisor, and as co-supervisor?
query Students {
  researcher(by: { name: "Guillaume Lajoie" }) {
    displayName
    principal: supervises(role: PRINCIPAL) {
      ...Supervisees
    }
    co: supervises(role: CO) {
      ...Supervisees
    }
  }
}

fragment Supervisees on SuperviseeConnection {
  totalCount
  edges {
    level
    coSupervised
    node {
      displayName
      ... on Student {
        institution {
          name
        }
      }
    }
  }
}
`,
  },
  {
    title: 'Who works on a topic',
    query: `# Who works on reinforcement learning, and where?
query Topic {
  topic(name: "Reinforcement Learning") {
    name
    otherNames
    researchers {
      totalCount
      nodes {
        displayName
        affiliations {
          title
          institution {
            name
          }
        }
      }
    }
  }
}
`,
  },
  {
    title: "A paper's authors with their institutions",
    query: `# Who wrote this paper, and where do they work?
query Paper {
  paper(key: "paper:compositional-attention-disentangling-search-and-retrieval") {
    title
    abstract
    authorListComplete
    authors {
      edges {
        position
        listedAs
        node {
          displayName
          affiliations {
            institution {
              name
            }
          }
        }
      }
    }
  }
}
`,
  },
  {
    title: 'Search',
    query: `# What is there about this? Case and accents do not matter, nor a wrong letter, and the last word may be only begun.
query Search {
  search(text: "guilaume laj", first: 5) {
    totalCount
    edges {
      node {
        __typename
        ... on Person {
          key
          displayName
        }
        ... on Institution {
          name
        }
        ... on Topic {
          name
        }
        ... on Paper {
          title
        }
      }
    }
  }
}
`,
  },
  {
    title: 'Path between two people',
    query: `# Over which joint papers does one get from Eric Shea-Brown to Bratislav Misic?
query Path {
  collaborationPath(from: { name: "Eric Shea-Brown" }, to: { name: "Bratislav Misic" }) {
    length
    people {
      displayName
    }
    steps {
      from {
        displayName
      }
      to {
        displayName
      }
      papers(first: 3) {
        totalCount
        nodes {
          title
        }
      }
    }
  }
}
`,
  },
  {
    title: 'Network',
    query: `# Who has written at least two papers with Guillaume Lajoie, or was supervised by him, and how are they linked?
query Network {
  network(seeds: [{ name: "Guillaume Lajoie" }], minPapers: 2, maxNodes: 12) {
    truncated
    nodes {
      displayName
    }
    links {
      a {
        displayName
      }
      b {
        displayName
      }
      paperCount
      supervision {
        role
        level
      }
    }
  }
}
`,
  },
  {
    title: 'Where a fact comes from',
    query: `# Which documents say that Yoshua Bengio holds these positions, works on these topics and wrote these papers?
query Sources {
  researcher(by: { name: "Yoshua Bengio" }) {
    displayName
    sources {
      key
      kind
      recordCount
    }
    affiliations {
      title
      institution {
        name
      }
      sources {
        key
      }
    }
    topics(first: 3) {
      edges {
        node {
          name
        }
        sources {
          key
        }
      }
    }
    papers(first: 3) {
      edges {
        node {
          title
        }
        sources {
          key
        }
      }
    }
  }
}
`,
  },
  {
    title: 'Lineage',
    query: `# Whom has Guillaume Lajoie trained, in how many generations, and who has trained them beside him?
query Lineage {
  researcher(by: { name: "Guillaume Lajoie" }) {
    displayName
    descendants(maxDepth: 5, role: CO, first: 3) {
      totalCount
      edges {
        generation
        paths {
          displayName
        }
        pathsTruncated
        inCycle
        node {
          displayName
          ancestors {
            nodes {
              displayName
            }
          }
          siblings(role: CO, status: CURRENT, first: 2) {
            totalCount
            edges {
              node {
                displayName
              }
              sharedSupervisors {
                displayName
              }
            }
          }
        }
      }
    }
  }
}
`,
  },
  {
    title: 'Facets',
    query: `# On what, when, where and with whom has Guillaume Lajoie published? Over all his papers, not the page's.
query Facets {
  researcher(by: { name: "Guillaume Lajoie" }) {
    papers(first: 2) {
      totalCount
      nodes {
        title
      }
      facets {
        years {
          value
          count
        }
        topics {
          value
          count
        }
        institutions(first: 3) {
          value
          count
        }
        authors(first: 5) {
          value
          key
          count
        }
      }
    }
  }
}
`,
  },
  {
    title: 'Two people',
    query: `# What joins the two, and which sources say so? For a conflict of interest, say; \`since\` keeps to recent years.
query TwoPeople {
  relationship(a: { name: "Guillaume Lajoie" }, b: { name: "Yoshua Bengio" }) {
    distance
    jointPapers {
      totalCount
      edges {
        node {
          title
        }
        sources {
          key
        }
      }
    }
    supervisions {
      supervisor {
        displayName
      }
      role
      since
      until
    }
    jointPapersDuringSupervision {
      totalCount
    }
    sharedAffiliations {
      institution {
        name
      }
      titleOfA
      titleOfB
      since
      until
    }
    commonCoauthors(first: 3) {
      totalCount
      edges {
        paperCount
        node {
          displayName
        }
      }
    }
    nearestCommonAdvisors {
      displayName
    }
  }
}
`,
  },
];
